using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tikkun.Explorer;

/// <summary>How everything is written for pages, and read from them.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Default,
    };

    public static byte[] Bytes(object told) => JsonSerializer.SerializeToUtf8Bytes(told, Form);
}
