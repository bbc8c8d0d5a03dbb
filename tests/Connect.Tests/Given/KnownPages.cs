using System.Reflection;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Connect.Tests.Given;

/// <summary>
/// What the framework finds out about the pages: the same for every Connect of the run, and most of what a start costs. The first asks the framework; the
/// others get copies, since what a page is served with is kept on its descriptor.
/// </summary>
internal sealed class KnownPages(IReadOnlyList<IActionDescriptorProvider> framework) : IActionDescriptorProvider
{
    private static readonly PropertyInfo[] Copied = [.. typeof(CompiledPageActionDescriptor).GetProperties().Where(property => property.SetMethod?.IsPublic == true)];
    private static readonly Lock Asking = new();
    private static IReadOnlyList<ActionDescriptor>? s_known;

    public int Order => 0;

    public static void Use(IServiceCollection services)
    {
        var types = services.Where(service => service.ServiceType == typeof(IActionDescriptorProvider)).Select(service => service.ImplementationType!).ToList();
        services.RemoveAll<IActionDescriptorProvider>();
        services.AddSingleton<IActionDescriptorProvider>(provider => new KnownPages([.. types.Select(type => (IActionDescriptorProvider)ActivatorUtilities.CreateInstance(provider, type))]));
    }

    public void OnProvidersExecuting(ActionDescriptorProviderContext context)
    {
        lock (Asking) s_known ??= Ask();
        foreach (var page in s_known) context.Results.Add(Copy(page));
    }

    public void OnProvidersExecuted(ActionDescriptorProviderContext context)
    {
    }

    private IReadOnlyList<ActionDescriptor> Ask()
    {
        var context = new ActionDescriptorProviderContext();
        var inOrder = framework.OrderBy(provider => provider.Order).ToList();
        foreach (var provider in inOrder) provider.OnProvidersExecuting(context);
        foreach (var provider in Enumerable.Reverse(inOrder)) provider.OnProvidersExecuted(context);
        return [.. context.Results];
    }

    private static CompiledPageActionDescriptor Copy(ActionDescriptor page)
    {
        var copy = new CompiledPageActionDescriptor();
        foreach (var property in Copied) property.SetValue(copy, property.GetValue(page));
        return copy;
    }
}
