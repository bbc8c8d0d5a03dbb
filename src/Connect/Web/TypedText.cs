using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Connect.Web;

/// <summary>
/// How what was typed reaches a page model: an empty box is an empty string and never null, nothing is required unless the page
/// says so, and what cannot be read is described in the words of the GOV.UK style guide.
/// </summary>
internal sealed class TypedText : IDisplayMetadataProvider
{
    public static void Configure(MvcOptions mvc)
    {
        mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        mvc.ModelMetadataDetailsProviders.Add(new TypedText());

        var words = mvc.ModelBindingMessageProvider;
        words.SetMissingBindRequiredValueAccessor(_ => "Enter an answer");
        words.SetMissingKeyOrValueAccessor(() => "Enter an answer");
        words.SetMissingRequestBodyRequiredValueAccessor(() => "Enter an answer");
        words.SetValueMustNotBeNullAccessor(_ => "Enter an answer");
        words.SetValueIsInvalidAccessor(_ => "Enter the answer in another way");
        words.SetAttemptedValueIsInvalidAccessor((_, _) => "Enter the answer in another way");
        words.SetUnknownValueIsInvalidAccessor(_ => "Enter the answer in another way");
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Enter the answer in another way");
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Enter the answer in another way");
        words.SetValueMustBeANumberAccessor(_ => "The answer must be a number");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "The answer must be a number");
    }

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType == typeof(string)) context.DisplayMetadata.ConvertEmptyStringToNull = false;
    }
}
