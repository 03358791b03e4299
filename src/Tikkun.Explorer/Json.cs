using System.Text.Json;

namespace Tikkun.Explorer;

/// <summary>How everything is written for pages, and read from them.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static byte[] Bytes(object told) => JsonSerializer.SerializeToUtf8Bytes(told, Form);
}
