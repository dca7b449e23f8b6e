using System.Reflection;
using System.Reflection.Emit;

namespace Simulation.Tests.Kit;

/// <summary>Who knows whom in compiled code: what a type names in its fields, its signatures and the bodies of its methods.</summary>
internal static class Arrows
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The types of the same assembly that a type names, itself and what is nested in it left out.</summary>
    public static IReadOnlySet<Type> From(Type type)
    {
        var named = new HashSet<Type>();
        foreach (var part in WithNested(type))
            Add(part, named);
        return named.SelectMany(Parts).Where(one => one.Assembly == type.Assembly).Select(Outermost).Where(one => one != type).ToHashSet();
    }

    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<Type> WithNested(Type type) => [type, .. type.GetNestedTypes(All).SelectMany(WithNested)];

    private static void Add(Type type, HashSet<Type> named)
    {
        named.Add(type.BaseType ?? typeof(object));
        named.UnionWith(type.GetInterfaces());
        named.UnionWith(type.GetFields(All).Select(field => field.FieldType));
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            named.UnionWith(method.GetParameters().Select(parameter => parameter.ParameterType));
            named.Add((method as MethodInfo)?.ReturnType ?? typeof(void));
            if (method.GetMethodBody() is not { } body)
                continue;
            named.UnionWith(body.LocalVariables.Select(local => local.LocalType));
            foreach (var member in Tokens(method, body.GetILAsByteArray()!))
                Add(member, named);
        }
    }

    private static void Add(MemberInfo member, HashSet<Type> named)
    {
        named.Add(member as Type ?? member.DeclaringType ?? typeof(object));
        if (member is FieldInfo field)
            named.Add(field.FieldType);
        if (member is MethodInfo { IsGenericMethod: true } generic)
            named.UnionWith(generic.GetGenericArguments());
        if (member is MethodBase called)
            named.UnionWith(called.GetParameters().Select(parameter => parameter.ParameterType));
    }

    private static IEnumerable<MemberInfo> Tokens(MethodBase method, byte[] code)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (int at = 0; at < code.Length;)
        {
            var operation = OpCodesByValue[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];
}
