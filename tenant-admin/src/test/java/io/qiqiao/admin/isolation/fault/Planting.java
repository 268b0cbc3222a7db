package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.fault.FaultSite.Operator;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Goes through one class and puts a switch at each site: to search and to plant are the same walk. */
final class Planting {

    private static final ClassDesc FAULTS = ClassDesc.of(Faults.class.getName());
    private static final Set<String> CACHE_CALLS =
            Set.of("get", "getIfPresent", "put", "computeIfAbsent", "compute", "remove", "invalidate", "getOrDefault");
    private static final MethodTypeDesc OBJECT =
            MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object, ConstantDescs.CD_int);

    private final ToIntFunction<FaultSite> numbers;
    private final Reading reading;
    private final ClassFile files;

    /** @param numbers is told each site, and answers its number */
    Planting(ToIntFunction<FaultSite> numbers, Reading reading, ClassLoader loader) {
        this.numbers = numbers;
        this.reading = reading;
        this.files =
                ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)
                        .orElse(ClassHierarchyResolver.defaultResolver())
                        .cached()));
    }

    byte[] plant(byte[] original) {
        ClassModel model = files.parse(original);
        String name = model.thisClass().asInternalName().replace('/', '.').replaceFirst("^io\\.qiqiao\\.", "");
        return files.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                String place = name + "." + method.methodName().stringValue();
                builder.transformMethod(method, (methods, part) -> {
                    if (part instanceof CodeModel code) {
                        methods.withCode(into -> walk(model, method, code, into, place));
                    } else {
                        methods.with(part);
                    }
                });
            } else {
                builder.with(element);
            }
        });
    }

    private void walk(ClassModel model, MethodModel method, CodeModel code, CodeBuilder into, String place) {
        Turns turns = new Turns(place);
        boolean guards = reading.isGuard(model, method, code);
        int guard = guards ? numbers.applyAsInt(turns.next(Operator.GUARD, "answer")) : 0;
        List<CodeElement> elements = code.elementList();
        for (int at = 0; at < elements.size(); at++) {
            CodeElement element = elements.get(at);
            @Nullable Instruction next = following(elements, at);
            switch (element) {
                case InvokeInstruction call -> call(model, call, into, turns);
                case ReturnInstruction back
                when guards && back.opcode() == Opcode.IRETURN -> {
                    into.loadConstant(guard);
                    into.invokestatic(
                            FAULTS,
                            "guard",
                            MethodTypeDesc.of(
                                    ConstantDescs.CD_boolean, ConstantDescs.CD_boolean, ConstantDescs.CD_int));
                    into.with(back);
                }
                case FieldInstruction field
                when reading.isCompared(field, next) -> {
                    into.with(field);
                    pass(
                            into,
                            "compared",
                            numbers.applyAsInt(turns.next(
                                    Operator.COMPARED,
                                    Reading.simple(field.owner().asInternalName()) + "."
                                            + field.name().stringValue())),
                            field.typeSymbol());
                }
                default -> into.with(element);
            }
        }
    }

    private static @Nullable Instruction following(List<CodeElement> elements, int at) {
        for (int next = at + 1; next < elements.size(); next++) {
            if (elements.get(next) instanceof Instruction instruction) {
                return instruction;
            }
        }
        return null;
    }

    private void call(ClassModel model, InvokeInstruction call, CodeBuilder into, Turns turns) {
        String called = Reading.simple(call.owner().asInternalName()) + "."
                + call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        if (reading.isRefusal(call)) {
            skip(call, into, numbers.applyAsInt(turns.next(Operator.REFUSAL, called)));
            return;
        }
        if (reading.isCache(model, call) && CACHE_CALLS.contains(call.name().stringValue())) {
            int site = numbers.applyAsInt(turns.next(Operator.CACHE, called));
            if (type.parameterCount() == 1) {
                pass(into, "key", site, ConstantDescs.CD_Object);
            } else if (type.parameterCount() == 2) {
                into.swap();
                pass(into, "key", site, ConstantDescs.CD_Object);
                into.swap();
            }
        }
        into.with(call);
        if (reading.isTenant(call)) {
            pass(into, "pass", numbers.applyAsInt(turns.next(Operator.TENANT, called)), type.returnType());
        } else if (reading.isParty(call)) {
            pass(into, "pass", numbers.applyAsInt(turns.next(Operator.PARTY, called)), type.returnType());
        } else if (reading.isFilter(model, call)) {
            pass(into, "filter", numbers.applyAsInt(turns.next(Operator.FILTER, called)), type.returnType());
        }
    }

    private static void pass(CodeBuilder into, String how, int site, ClassDesc type) {
        into.loadConstant(site);
        into.invokestatic(FAULTS, how, OBJECT);
        if (!type.equals(ConstantDescs.CD_Object)) {
            into.checkcast(type);
        }
    }

    private static void skip(InvokeInstruction call, CodeBuilder into, int site) {
        Label made = into.newLabel();
        Label after = into.newLabel();
        into.loadConstant(site);
        into.invokestatic(FAULTS, "skips", MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_int));
        into.ifeq(made);
        List<ClassDesc> given = call.typeSymbol().parameterList();
        for (int last = given.size() - 1; last >= 0; last--) {
            if (TypeKind.from(given.get(last)).slotSize() == 2) {
                into.pop2();
            } else {
                into.pop();
            }
        }
        if (call.opcode() != Opcode.INVOKESTATIC) {
            into.pop();
        }
        into.goto_(after);
        into.labelBinding(made);
        into.with(call);
        into.labelBinding(after);
    }

    /** Counts those alike in one place: methods of one name count on. */
    private final class Turns {
        private final String place;

        Turns(String place) {
            this.place = place;
        }

        FaultSite next(Operator operator, String what) {
            int turn = counted.merge(operator + place + what, 1, Integer::sum);
            return new FaultSite(operator, place, what, turn);
        }
    }

    private final Map<String, Integer> counted = new HashMap<>();
}
