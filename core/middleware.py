class _P:
    def __init__(self, get_response): self.g = get_response
    def __call__(self, r): return self.g(r)
class LanguageHostMiddleware(_P): pass
class AddressLanguageMiddleware(_P): pass
class CachedSiteMiddleware(_P): pass
