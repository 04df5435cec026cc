"""How public forms keep robots out; docs/abuse.md says what each number does."""

from .environment import env

# Sendings one network may make in a few minutes, in an hour, and in a few minutes after that.
FORM_BURST_SECONDS = env.int("FORM_BURST_SECONDS", default=300)
FORM_BURST = env.int("FORM_BURST", default=10)
FORM_HOURLY = env.int("FORM_HOURLY", default=60)
FORM_SLOW = env.int("FORM_SLOW", default=3)
# Receipts one e-mail address may get in an hour.
FORM_RECEIPTS = env.int("FORM_RECEIPTS", default=3)
# Seconds nobody can read and fill in a form in.
FORM_QUICKEST_SECONDS = env.int("FORM_QUICKEST_SECONDS", default=3)
# Sendings in a minute that are an attack: to one page's form, and from one domain of e-mail there.
FORM_ATTACK_PER_MINUTE = env.int("FORM_ATTACK_PER_MINUTE", default=60)
FORM_DOMAIN_PER_MINUTE = env.int("FORM_DOMAIN_PER_MINUTE", default=30)
# Minutes of calm that end it.
FORM_ATTACK_MINUTES = env.int("FORM_ATTACK_MINUTES", default=10)
# Tries a browser needs at most for its proof; seconds to wait for whoever has no JavaScript.
FORM_PROOF_WORK = env.int("FORM_PROOF_WORK", default=100_000)
FORM_WAIT_SECONDS = env.int("FORM_WAIT_SECONDS", default=60)
# Domains of addresses for a few minutes, beside those on our list, and those that are none.
THROWAWAY_DOMAINS = env.list("THROWAWAY_DOMAINS", default=[])
THROWAWAY_DOMAINS_ALLOWED = env.list("THROWAWAY_DOMAINS_ALLOWED", default=[])
# Days it is known how much was refused and why.
REFUSALS_KEPT_DAYS = env.int("REFUSALS_KEPT_DAYS", default=90)
