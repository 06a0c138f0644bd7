from govreport.text.edits import Edit


def wrapping(text: str) -> list[Edit]:
    return []
