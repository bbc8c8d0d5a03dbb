using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>A file to choose. Its form needs enctype="multipart/form-data".</summary>
[HtmlTargetElement("gov-file-upload", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    /// <summary>Which files the browser offers first. Checked again where the file is read.</summary>
    public string? Accept { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        output.Become(Group(field).Add(LabelFor(field)).Add(HintAndError(field)).Add(Markup.Element("input", "govuk-file-upload")
            .Class("govuk-file-upload--error", when: field.Error is not null)
            .Set("id", field.Id).Set("name", field.Name).Set("type", "file").Set("accept", Accept)
            .Set("aria-describedby", DescribedBy(field))
            .Take(output)
            .Selfclosing()));
    }
}
