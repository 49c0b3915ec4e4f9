//! Arguments of `check`.

use clap::{Args, ValueEnum};

/// `check FILE…`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The texts: files, or - for standard input; several are also laid beside each other
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,
    /// The day of publication, as of which the texts are judged [default: as the text, its markup or its file name say]
    #[arg(long, value_name = "DAY")]
    pub published: Option<String>,
    /// Show the rules that found each claim
    #[arg(long)]
    pub explain: bool,
    /// Take the files for this [default: by their names and beginnings]
    #[arg(long = "as", value_enum, value_name = "FORM")]
    pub form: Option<TextForm>,
    /// The name of the text, where it comes from standard input
    #[arg(long, value_name = "NAME")]
    pub id: Option<String>,
    /// The address at which the check will stand (for --format claimreview)
    #[arg(long, value_name = "URL")]
    pub address: Option<String>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TextForm {
    /// Plain text; offsets count in the file
    Plain,
    /// A web page; its article is read without the furniture
    Html,
    /// Markdown
    Markdown,
}
