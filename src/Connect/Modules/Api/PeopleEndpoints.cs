using Connect.Modules.Api.Gate;
using Connect.Modules.Authentication;
using Connect.Modules.OpenAuthentication;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using static OpenIddict.Abstractions.OpenIddictConstants;
using ApiScopes = Connect.Modules.OpenAuthentication.Scopes;

namespace Connect.Modules.Api;

/// <summary>Who I am, and whom I may see.</summary>
internal static class PeopleEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/me", MeAsync).Needs(ApiScopes.Profile).Says<Me>("getMe", "Who I am", "The person who agreed, the client and what its token allows.");
        api.MapGet("/people", ListAsync).Needs(ApiScopes.PeopleRead)
            .Says<PageOf<PersonResource>>("listPeople", "People I may see", "The same people as on the pages of Connect, page by page. A client in its own name sees nobody.").MaySay(400);
        api.MapGet("/people/{id:guid}", OneAsync).Needs(ApiScopes.PeopleRead)
            .Says<PersonResource>("getPerson", "One person", "404 whether there is nobody of that id or you may not see them.").MaySay(404);
    }

    private static async Task<IResult> MeAsync(HttpContext http, PersonCards cards, Reads reads, CancellationToken stop)
    {
        var person = http.Actor().Person is { } me ? PersonResource.Of(await cards.OfAsync(me, stop)) : null;
        if (http.Actor().Person is { } mine) reads.Of(PersonShown.Name, mine);
        return Results.Ok(new Me(person, http.User.ClientName()!, [.. http.User.FindAll(Claims.Scope).Select(claim => claim.Value)]));
    }

    private static async Task<IResult> ListAsync(HttpContext http, PeopleSeen people, Reads reads, string? after, int? limit, CancellationToken stop)
    {
        if (Cursor.Size(limit) is not { } size) return ApiProblem.Invalid(http, nameof(limit), $"1 to {Cursor.MostSize}");
        var last = Guid.Empty;
        if (after is not null && !Cursor.TryRead(after, out last)) return ApiProblem.Invalid(http, nameof(after), "the `next` of an earlier page");

        var page = await people.AfterAsync(new(last), size, http.Actor(), stop);
        reads.Of(PersonShown.Name, page.Rows.Select(card => card.Id));
        return Results.Ok(new PageOf<PersonResource>([.. page.Rows.Select(PersonResource.Of)], page.HasMore ? Cursor.Of(page.Rows[^1].Id.Value) : null));
    }

    private static async Task<IResult> OneAsync(HttpContext http, PeopleSeen people, Reads reads, Guid id, CancellationToken stop)
    {
        if (await people.OneAsync(new(id), http.Actor(), stop) is not { } card) return ApiProblem.Answer(http, StatusCodes.Status404NotFound);

        reads.Of(PersonShown.Name, card.Id);
        return Results.Ok(PersonResource.Of(card));
    }
}
