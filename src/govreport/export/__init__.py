"""What a report can be turned into, one module per form; third-party packages are loaded when they are used."""
