using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Time;

namespace Connect.Modules.MyData.Copies;

/// <summary>
/// One zip: a page to read and the same as JSON. The page is built as a tree, so that whatever somebody wrote is text in it and never markup;
/// it asks nothing of the network.
/// </summary>
internal sealed class CopyZip(PersonCard person, DateTime asked)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    private readonly List<(string Title, List<GatheredRow> Rows)> _parts = [];

    public void Add(string title, IReadOnlyList<GatheredRow> rows)
    {
        if (_parts.Count == 0 || _parts[^1].Title != title) _parts.Add((title, []));
        _parts[^1].Rows.AddRange(rows);
    }

    public byte[] Finish()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var page = zip.CreateEntry("my-data.html").Open()) page.Write(Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + Page().ToString(SaveOptions.DisableFormatting)));
            using (var json = zip.CreateEntry("my-data.json").Open()) Write(json);
        }

        return file.ToArray();
    }

    private XElement Page() => new("html", new XAttribute("lang", person.Language == Language.Welsh ? "cy" : "en"),
        new XElement("head", new XElement("meta", new XAttribute("charset", "utf-8")), new XElement("title", Title),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            new XElement("style", "body{font:19px/1.5 sans-serif;max-width:45em;margin:1em auto;padding:0 1em}dt{font-weight:bold}dd{margin:0 0 .5em;white-space:pre-wrap}section dl{border-top:1px solid #b1b4b6;padding-top:.5em}")),
        new XElement("body", new XElement("h1", Title), new XElement("p", MyDataTexts.About(person.Language, asked)),
            _parts.Select(part => new XElement("section", new XAttribute("lang", "en"), new XElement("h2", part.Title), part.Rows.Select(Row)))));

    private string Title => MyDataTexts.Title(person.Language, Clean(person.LegalName));

    private static XElement Row(GatheredRow row) => new("dl", row.Fields.Select(field => new object[] { new XElement("dt", field.Name), new XElement("dd", Clean(field.Value)) }));

    private void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteString("name", person.LegalName);
        json.WriteString("asOf", asked);
        json.WriteStartObject("parts");
        foreach (var (title, rows) in _parts)
        {
            json.WriteStartArray(title);
            foreach (var row in rows)
            {
                json.WriteStartObject();
                foreach (var field in row.Fields) json.WriteString(field.Name, field.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A page can hold no control characters; a text from a phone can.
    private static string Clean(string text) => string.Concat(text.Where((letter, at) => XmlConvert.IsXmlChar(letter)
        || (char.IsSurrogate(letter) && (at + 1 < text.Length && char.IsSurrogatePair(letter, text[at + 1]) || at > 0 && char.IsSurrogatePair(text[at - 1], letter)))));
}
