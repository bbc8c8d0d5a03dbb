using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Connect.Platform.Web;

/// <summary>A QR code (ISO/IEC 18004) drawn in the page, so that what it says travels nowhere else. Beside it the page says the same in text.</summary>
[HtmlTargetElement("connect-qr-code", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrCodeTagHelper : TagHelper
{
    private const int Size = 220;

    /// <summary>What a reader of the code gets.</summary>
    public string Text { get; set; } = "";

    /// <summary>What it is for, for those who do not see it.</summary>
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var (size, side) = (Size.ToString(CultureInfo.InvariantCulture), code.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture));
        output.Become(Markup.Element("svg", "connect-qr-code")
            .Set("role", "img").Set("aria-label", Title).Set("width", size).Set("height", size).Set("viewBox", $"0 0 {side} {side}").Set("shape-rendering", "crispEdges")
            .Add(Markup.Element("rect").Set("width", side).Set("height", side).Set("fill", "#ffffff"))
            .Add(Markup.Element("path").Set("fill", "#000000").Set("d", Squares(code))));
    }

    private static string Squares(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
            for (var column = 0; column < code.ModuleMatrix[row].Count; column++)
                if (code.ModuleMatrix[row][column]) path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
        return path.ToString();
    }
}
