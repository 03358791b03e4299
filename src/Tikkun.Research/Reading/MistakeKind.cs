namespace Tikkun.Research.Reading;

/// <summary>Every way in which what a person gives can be wrong.</summary>
public enum MistakeKind
{
    /// <summary>There is no such file.</summary>
    FileMissing,

    /// <summary>No scenario of that name ships.</summary>
    NoSuchScenario,

    /// <summary>No lesson of that name ships.</summary>
    NoSuchLesson,

    /// <summary>There is no such language.</summary>
    NoSuchLanguage,

    /// <summary>A lesson names what is not there: a row, a law, a measure, a size or a figure.</summary>
    NoSuchName,

    /// <summary>What the reveal of a lesson says does not come out.</summary>
    DoesNotHold,

    /// <summary>No row, law, rule, parameter or measure speaks of it.</summary>
    NoSuchSource,

    /// <summary>It is there and cannot be read.</summary>
    FileUnreadable,

    /// <summary>It is not text in UTF-8.</summary>
    NotText,

    /// <summary>It is not YAML, or YAML beyond plain values.</summary>
    MalformedYaml,

    /// <summary>It is YAML, but no keys with values.</summary>
    NotAMapping,

    /// <summary>There is no such key.</summary>
    UnknownKey,

    /// <summary>A key stands twice.</summary>
    KeyTwice,

    /// <summary>A key that is needed is not there.</summary>
    KeyMissing,

    /// <summary>A value is not of its type.</summary>
    WrongType,

    /// <summary>A value is of its type, and out of range.</summary>
    OutOfRange,

    /// <summary>An option is not of the form key=value.</summary>
    NotKeyValue,

    /// <summary>The timeline sets a parameter that is fixed at the start.</summary>
    FixedAtStart,

    /// <summary>An entry of the timeline says no action.</summary>
    ActionMissing,

    /// <summary>An entry of the timeline says several actions.</summary>
    SeveralActions,

    /// <summary>The timeline names a soul that is not there.</summary>
    NoSuchSoul,

    /// <summary>The timeline names a tie that is not there.</summary>
    NoSuchTie,

    /// <summary>The timeline names an end that its soul does not have.</summary>
    NoSuchEnd,

    /// <summary>The timeline names someone who is not of the group.</summary>
    NoSuchMember,

    /// <summary>The timeline singles out a member of a real group.</summary>
    MemberSingledOut,

    /// <summary>An option makes no sense for a real group.</summary>
    NotForAGroup,

    /// <summary>What makes sense for a real group alone, where there is none.</summary>
    NoGroup,

    /// <summary>A group does not fit into memory.</summary>
    TooLarge,

    /// <summary>A group file holds nothing.</summary>
    EmptyFile,

    /// <summary>A column that is needed is not there.</summary>
    ColumnMissing,

    /// <summary>There is no such column.</summary>
    ColumnUnknown,

    /// <summary>A column stands twice.</summary>
    ColumnTwice,

    /// <summary>A line has more or fewer fields than the header.</summary>
    FieldCount,

    /// <summary>Quotation marks do not close.</summary>
    MalformedCsv,

    /// <summary>A member has no name.</summary>
    NameEmpty,

    /// <summary>A member is tied to itself.</summary>
    SelfTie,

    /// <summary>A tie stands twice.</summary>
    TieTwice,

    /// <summary>A tie stands again in the other direction.</summary>
    TieTurnedRound,

    /// <summary>A group has no tie.</summary>
    NoTie,

    /// <summary>A folder for a new run holds something already.</summary>
    FolderNotEmpty,

    /// <summary>A folder is no run.</summary>
    NotARun,

    /// <summary>Another program is at work in the folder.</summary>
    FolderInUse,

    /// <summary>It was made by another version of the model.</summary>
    OtherModelVersion,

    /// <summary>A run has no result yet.</summary>
    Unfinished,

    /// <summary>The address cannot be served on.</summary>
    CannotServe,

    /// <summary>The series of a run does not end where its result does.</summary>
    SeriesBroken,
}
