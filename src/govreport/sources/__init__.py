"""Where texts come from: a document with what the caller knows of it, and files of several kinds read as documents."""
