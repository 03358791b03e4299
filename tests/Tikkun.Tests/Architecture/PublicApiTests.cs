using System.Reflection;
using Xunit;

namespace Tikkun.Tests.Architecture;

/// <summary>What the library offers to others is held by a file, so that no change of it goes unseen.</summary>
public sealed class PublicApiTests
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_public_face_of_the_library_is_the_one_that_was_approved() =>
        Repository.ShouldBeFile(
            string.Join(
                '\n',
                typeof(Simulation)
                    .Assembly.GetExportedTypes()
                    .OrderBy(type => type.FullName, StringComparer.Ordinal)
                    .Select(Told)
            ) + "\n",
            "tests/Tikkun.Tests/Approved/api.txt"
        );

    private static string Told(Type type)
    {
        string kind =
            type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var members = type.GetMembers(Declared)
            .Where(IsOffered)
            .Select(Told)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(member => $"  {member}\n");
        return $"{kind} {Name(type)}\n{string.Concat(members)}";
    }

    private static bool IsOffered(MemberInfo member) =>
        member switch
        {
            // What the compiler makes, accessors among it, is told by what it is made from.
            _ when member.Name.Contains('<') => false,
            MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
                && !(method.IsSpecialName && !method.Name.StartsWith("op_") && method.Name != ".ctor"),
            PropertyInfo property => property.GetAccessors().Length > 0,
            FieldInfo field => field.IsPublic && !field.IsSpecialName,
            _ => false,
        };

    private static string Told(MemberInfo member) =>
        member switch
        {
            ConstructorInfo made => $"new({Of(made)})",
            MethodInfo method =>
                $"{Static(method)}{Name(method.ReturnType)} {method.Name}{Generic(method)}({Of(method)})",
            PropertyInfo property =>
                $"{Static(property.GetAccessors()[0])}{Name(property.PropertyType)} {property.Name} {{ "
                    + $"{(property.GetMethod?.IsPublic == true ? "get; " : "")}{Set(property)}}}",
            FieldInfo { IsLiteral: true } field =>
                $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}",
            FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
            _ => member.Name,
        };

    private static string Set(PropertyInfo property)
    {
        if (property.SetMethod is not { IsPublic: true } set)
            return "";
        bool isInit = set.ReturnParameter.GetRequiredCustomModifiers().Length > 0;
        return isInit ? "init; " : "set; ";
    }

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Of(MethodBase method) =>
        string.Join(
            ", ",
            method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.IsOptional ? " = …" : "")}")
        );

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsPointer)
            return $"{Name(type.GetElementType()!)}{(type.IsByRef ? "&" : "*")}";
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        if (type.IsGenericParameter)
            return type.Name;
        string name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        string space = type.Namespace?.StartsWith("Tikkun") == true && !type.IsNested ? $"{type.Namespace}." : "";
        if (!type.IsGenericType)
            return space + name;
        string bare = name.Contains('`') ? name[..name.IndexOf('`')] : name;
        return $"{space}{bare}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
