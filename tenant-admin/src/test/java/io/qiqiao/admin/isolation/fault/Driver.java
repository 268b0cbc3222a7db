package io.qiqiao.admin.isolation.fault;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Has the database's driver show each statement before it prepares it. */
final class Driver {

    private Driver() {}

    static byte[] watched(byte[] bytes, ClassLoader loader) {
        ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
        return files.transformClass(files.parse(bytes), (builder, element) -> {
            if (element instanceof MethodModel method && isPreparing(method)) {
                builder.transformMethod(method, (methods, part) -> {
                    if (part instanceof CodeModel code) {
                        methods.withCode(into -> {
                            into.aload(1);
                            into.invokestatic(
                                    ClassDesc.of(Faults.class.getName()),
                                    "sql",
                                    MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_String));
                            into.astore(1);
                            code.forEach(into::with);
                        });
                    } else {
                        methods.with(part);
                    }
                });
            } else {
                builder.with(element);
            }
        });
    }

    private static boolean isPreparing(MethodModel method) {
        return method.methodName().equalsString("prepareStatement")
                && method.methodTypeSymbol().parameterCount() > 0
                && method.methodTypeSymbol().parameterType(0).equals(ConstantDescs.CD_String)
                && method.code().isPresent();
    }
}
