from django.http import HttpRequest


def furniture(request: HttpRequest) -> dict[str, object]:
    return {}
