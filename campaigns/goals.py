"""What a count of signatures is on its way to."""

MILESTONES = (10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000)


def next_goal(count: int, goal: int | None) -> int:
    """The number a letter is on its way to: its own goal, and after that the next round one.

    Args:
        count: how many have signed.
        goal: the letter's own, if it has one.
    """
    if goal and count < goal:
        return goal
    return next((number for number in MILESTONES if number > count), count)
