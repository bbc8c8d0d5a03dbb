"""A real mail server (aiosmtpd) for tests: keeps what it takes as files, and refuses whom it is told to.

mailserver.py PORT FOLDER [--tls CERTIFICATE KEY] [--login USER PASSWORD]
"""
import argparse
import asyncio
import pathlib
import ssl

from aiosmtpd.smtp import SMTP, AuthResult


class Mailbox:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 No such mailbox: " + address
        if address.startswith("busy@"):
            return "451 4.3.2 Come again later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        if b"unwanted" in envelope.content:
            return "554 5.7.1 Not wanted here"
        self.taken += 1
        draft = self.folder / f"{self.taken:04}.draft"
        draft.write_bytes(envelope.content)
        draft.rename(draft.with_suffix(".eml"))
        return "250 2.0.0 Taken"


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("port", type=int)
    asked.add_argument("folder")
    asked.add_argument("--tls", nargs=2)
    asked.add_argument("--login", nargs=2)
    asked = asked.parse_args()

    tls = None
    if asked.tls:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(*asked.tls)

    def check(server, session, envelope, mechanism, given):
        right = [part.encode() for part in asked.login or []] == [given.login, given.password]
        return AuthResult(success=right, handled=False)

    mailbox = Mailbox(asked.folder)
    loop = asyncio.new_event_loop()
    loop.run_until_complete(loop.create_server(
        lambda: SMTP(mailbox, hostname="mail.test", tls_context=tls, require_starttls=tls is not None, loop=loop,
                     authenticator=check, auth_required=asked.login is not None, auth_require_tls=tls is not None),
        "127.0.0.1", asked.port))
    loop.run_forever()


main()
