#!/usr/bin/python3
"""A notification server that a test holds by the hand (Desktop Notifications Specification 1.2; python3-dbus, python3-gi).

Run under dbus-run-session. What happens is told on standard output, one JSON object a line: first {"call": "ready"} with the address
of the bus, then each call of Notify and CloseNotification with its arguments. Commands are read from standard input, and its end is
the server's end:

    press ID KEY    the user clicks the button KEY
    dismiss ID      the user closes the notification

    --capabilities LIST    what GetCapabilities answers, separated by commas
    --absent               be no notification server: only tell the address
"""

import argparse
import json
import os
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
DISMISSED, CLOSED_BY_CALL = 2, 3


def tell(call, **arguments):
    print(json.dumps({"call": call, **arguments}), flush=True)


class Server(dbus.service.Object):
    def __init__(self, bus, capabilities):
        super().__init__(bus, PATH)
        self.name = dbus.service.BusName(NAME, bus, do_not_queue=True)
        self.capabilities = capabilities
        self.newest = 0
        self.open = set()

    @dbus.service.method(NAME, in_signature="", out_signature="as")
    def GetCapabilities(self):
        return self.capabilities

    @dbus.service.method(NAME, in_signature="", out_signature="ssss")
    def GetServerInformation(self):
        return "fixture", "coltiva", "1", "1.2"

    @dbus.service.method(NAME, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, app, replaces, icon, title, body, actions, hints, timeout):
        if not replaces:
            self.newest += 1
        number = int(replaces or self.newest)
        self.open.add(number)
        tell(
            "Notify", id=number, app=app, replaces=replaces, title=title, body=body, actions=actions, timeout=timeout,
            urgency=int(hints["urgency"]), category=hints["category"], tag=hints["x-dunst-stack-tag"])
        return number

    @dbus.service.method(NAME, in_signature="u", out_signature="")
    def CloseNotification(self, number):
        tell("CloseNotification", id=number)
        self.close(number, CLOSED_BY_CALL)

    @dbus.service.signal(NAME, signature="uu")
    def NotificationClosed(self, number, reason):
        pass

    @dbus.service.signal(NAME, signature="us")
    def ActionInvoked(self, number, key):
        pass

    def close(self, number, reason):
        if number in self.open:
            self.open.remove(number)
            self.NotificationClosed(number, reason)

    def command(self, source, condition):
        verb, *arguments = sys.stdin.readline().split() or ["end"]
        if verb == "press":
            self.ActionInvoked(int(arguments[0]), arguments[1])
        elif verb == "dismiss":
            self.close(int(arguments[0]), DISMISSED)
        else:
            loop.quit()
        return True


parser = argparse.ArgumentParser()
parser.add_argument("--capabilities", default="actions,body,body-markup")
parser.add_argument("--absent", action="store_true")
options = parser.parse_args()

address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
if options.absent:
    tell("ready", address=address)
    sys.stdin.read()
else:
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    server = Server(dbus.SessionBus(), options.capabilities.split(","))
    loop = GLib.MainLoop()
    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, server.command)
    tell("ready", address=address)
    loop.run()
