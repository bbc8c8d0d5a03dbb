using Connect.Modules.Assistants;
using Connect.Modules.Conversations;
using Connect.Modules.Invitations.Due;
using Connect.Modules.Invitations.Panels;
using Connect.Modules.Invitations.Skill;
using Connect.Platform.Due;
using Connect.Platform.PersonalData;
using Connect.Platform.Plugins;
using Connect.Platform.Recording;

namespace Connect.Modules.Invitations;

internal static class InvitationsModule
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) => services
        .AddPersonRows<Invitation>(new("Invitations to support you", RetentionClass.CaseRecord, i => i.Person)
        {
            StaffTitle = "Invitations to support them",
            Merging = Merging.Moves,
            At = i => i.CreatedAt,
            Show = i => [new("Made", i.CreatedAt), new("By", i.By), new("To the number", i.Phone), new("To the address", i.Email), new("State", i.State)],
        })
        .AddSingleton<InvitationSecrets>()
        .AddScoped<InvitationLife>()
        .AddScoped<InviteSupporter>()
        .AddScoped<AskForAgreement>()
        .AddScoped<ResendInvitation>()
        .AddScoped<CancelInvitation>()
        .AddScoped<InvitationByLink>()
        .AddScoped<AskInvitationCode>()
        .AddScoped<OpenInvitation>()
        .AddScoped<AnswerInvitationByLink>()
        .AddScoped<InvitationsOf>()
        .AddScoped<InvitationCounts>()
        .AddScoped<IPanel, MyInvitationsPanel>()
        .AddScoped<IPanel, InvitationsPanel>()
        .AddScoped<ITakeTexts, AnswerInvitation>()
        .AddScoped<IAssistantSkill, AgreementSkill>()
        .AddScoped<IFollower, FollowNetwork>()
        .AddKeyedScoped<IDueWork, SendInvitation>(SendInvitation.DueKind)
        .AddKeyedScoped<IDueWork, ExpireInvitation>(ExpireInvitation.DueKind);
}
