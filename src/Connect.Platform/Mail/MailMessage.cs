using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using MimeKit;

namespace Connect.Platform.Mail;

/// <summary>Writes a mail as it travels: plain text, and the same words as simple HTML for readers that show that.</summary>
internal static class MailMessage
{
    public static MimeMessage Write(MailToSend mail, MailboxAddress from)
    {
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id.Value:n}@{from.Domain}",
            Date = new DateTimeOffset(mail.QueuedAt, TimeSpan.Zero),
            Subject = mail.Subject,
            Body = new MultipartAlternative
            {
                new TextPart("plain") { Text = mail.Body },
                new TextPart("html") { Text = Html(mail.Body) },
            },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress("", mail.To));
        // No "I am on holiday" comes back to what nobody reads (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    internal static string Html(string body)
    {
        var page = new TagBuilder("body");
        foreach (var paragraph in body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) page.InnerHtml.AppendHtml(Paragraph(paragraph));
        using var written = new StringWriter();
        page.WriteTo(written, HtmlEncoder.Default);
        return written.ToString();
    }

    private static TagBuilder Paragraph(string text)
    {
        var paragraph = new TagBuilder("p");
        foreach (var (number, line) in text.Trim('\n').Split('\n').Index())
        {
            if (number > 0) paragraph.InnerHtml.AppendHtml(new TagBuilder("br") { TagRenderMode = TagRenderMode.SelfClosing });
            paragraph.InnerHtml.AppendHtml(Line(line));
        }

        return paragraph;
    }

    private static IHtmlContent Line(string line)
    {
        var words = new HtmlContentBuilder().Append(line);
        if (!IsLink(line)) return words;

        var link = new TagBuilder("a");
        link.Attributes["href"] = line;
        link.InnerHtml.AppendHtml(words);
        return link;
    }

    private static bool IsLink(string line) =>
        Uri.TryCreate(line, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
