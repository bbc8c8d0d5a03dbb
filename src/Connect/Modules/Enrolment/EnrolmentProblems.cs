using Connect.Platform;

namespace Connect.Modules.Enrolment;

/// <summary>Everyday answers about enrolments and numbers that are not errors.</summary>
public static class EnrolmentProblems
{
    /// <summary>There is none of this volunteer's, or it is finished.</summary>
    public static readonly Problem Unknown = new("enrolment.unknown");

    public static readonly Problem Incomplete = new("enrolment.incomplete");

    /// <summary>More in a day than one volunteer meets.</summary>
    public static readonly Problem TooMany = new("enrolment.too-many");

    public static readonly Problem CodeWrong = new("enrolment.code-wrong");

    /// <summary>Too many codes for one number, or too many wrong tries at one.</summary>
    public static readonly Problem TooManyCodes = new("enrolment.too-many-codes");

    public static readonly Problem NotMobile = new("enrolment.not-mobile");

    /// <summary>A restriction or an exclusion stands on one of two records that are to become one.</summary>
    public static readonly Problem SeeToAccessFirst = new("enrolment.see-to-access-first");

    /// <summary>Somebody else has dealt with it.</summary>
    public static readonly Problem AlreadyDealtWith = new("enrolment.already-dealt-with");
}
