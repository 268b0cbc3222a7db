package io.qiqiao.admin.isolation.fault;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Recognises in bytecode where tenants, filters and cache keys are read. */
final class Reading {

    private static final String OURS = "io/qiqiao/";
    private static final String TENANT = "Lio/qiqiao/tenancy/TenantId;";
    private static final String PARTY = "Lio/qiqiao/identity/PartyRef;";
    private static final String QUERY = "Lco/elastic/clients/elasticsearch/_types/query_dsl/Query;";
    private static final Set<String> MATTERS = Set.of(
            "io/qiqiao/tenancy/TenantId",
            "io/qiqiao/tenancy/CurrentTenant",
            "io/qiqiao/identity/PartyRef",
            "io/qiqiao/identity/Actor",
            "io/qiqiao/identity/Permission",
            "io/qiqiao/identity/Role",
            "io/qiqiao/identity/Membership",
            "io/qiqiao/publication/Visibility",
            "io/qiqiao/search/Asker",
            "io/qiqiao/search/Ownership",
            "io/qiqiao/search/PrivateRecords",
            "io/qiqiao/library/listing/ListingState",
            "io/qiqiao/tenancy/Tenant",
            "io/qiqiao/tenancy/Tenant$State",
            "io/qiqiao/library/listing/ListingRights",
            "io/qiqiao/library/listing/Editor");
    private static final Set<String> CACHES = Set.of(
            "java/util/concurrent/ConcurrentMap",
            "java/util/concurrent/ConcurrentHashMap",
            "com/github/benmanes/caffeine/cache/Cache",
            "com/github/benmanes/caffeine/cache/LoadingCache");
    private static final Pattern REFUSING = Pattern.compile("require.*|refuse.*|check.*|demand.*|ensure.*|agree.*");
    private static final Set<String> OPTIONALS = Set.of(
            "io/qiqiao/tenancy/CurrentTenant.find",
            "io/qiqiao/tenancy/TenantId.find",
            "io/qiqiao/identity/Actor.tenant");

    static String simple(String internal) {
        return internal.substring(internal.lastIndexOf('/') + 1);
    }

    boolean isTenant(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        String back = call.typeSymbol().returnType().descriptorString();
        return back.equals(TENANT) && !name.equals("of")
                || OPTIONALS.contains(owner + "." + name)
                || owner.equals("io/qiqiao/tenancy/TenantId") && back.equals("Ljava/lang/String;")
                || owner.equals("io/qiqiao/tenancy/Tenant") && name.equals("path");
    }

    boolean isParty(InvokeInstruction call) {
        return call.owner().asInternalName().startsWith(OURS)
                && call.typeSymbol().returnType().descriptorString().equals(PARTY);
    }

    boolean isFilter(ClassModel model, InvokeInstruction call) {
        return call.typeSymbol().returnType().descriptorString().equals(QUERY)
                && (call.owner().asInternalName().endsWith("/VisibilityFilter")
                        || model.thisClass().asInternalName().endsWith("/VisibilityFilter")
                                && call.owner().asInternalName().startsWith(OURS));
    }

    boolean isCache(ClassModel model, InvokeInstruction call) {
        return CACHES.contains(call.owner().asInternalName());
    }

    /** Calls of the program's own that answer nothing and refuse by throwing, with something that matters in hand. */
    boolean isRefusal(InvokeInstruction call) {
        return call.owner().asInternalName().startsWith(OURS)
                && call.opcode() != Opcode.INVOKESPECIAL
                && call.typeSymbol().returnType().descriptorString().equals("V")
                && REFUSING.matcher(call.name().stringValue()).matches()
                && (matters(call.owner().asInternalName())
                        || call.typeSymbol().parameterList().stream()
                                .map(each -> each.descriptorString())
                                .filter(each -> each.startsWith("L"))
                                .anyMatch(each -> matters(each.substring(1, each.length() - 1))));
    }

    /** A method that answers yes or no and looks at a tenant, a party, a permission or a reach to do so. */
    boolean isGuard(ClassModel model, MethodModel method, CodeModel code) {
        return method.methodTypeSymbol().returnType().descriptorString().equals("Z")
                && !Set.of("equals").contains(method.methodName().stringValue())
                && (method.methodTypeSymbol().parameterList().stream()
                                .anyMatch(each -> matters(each.descriptorString()))
                        || looksAtWhatMatters(code)
                        || matters(model.thisClass().asInternalName()));
    }

    private static boolean looksAtWhatMatters(CodeModel code) {
        return StreamSupport.stream(code.spliterator(), false).anyMatch(element -> switch (element) {
            case InvokeInstruction call ->
                matters(call.owner().asInternalName())
                        || matters(call.typeSymbol().returnType().descriptorString());
            case FieldInstruction field -> matters(field.typeSymbol().descriptorString());
            default -> false;
        });
    }

    /** A constant of a kind that matters, compared with what comes before it. */
    boolean isCompared(FieldInstruction field, @Nullable Instruction following) {
        return field.opcode() == Opcode.GETSTATIC
                && field.typeSymbol()
                        .descriptorString()
                        .equals("L" + field.owner().asInternalName() + ";")
                && matters(field.owner().asInternalName())
                && following instanceof BranchInstruction branch
                && (branch.opcode() == Opcode.IF_ACMPEQ || branch.opcode() == Opcode.IF_ACMPNE);
    }

    private static boolean matters(String type) {
        String internal = type.startsWith("L") && type.endsWith(";") ? type.substring(1, type.length() - 1) : type;
        return MATTERS.contains(internal);
    }
}
