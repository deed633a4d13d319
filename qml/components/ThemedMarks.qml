import QtQuick
import Calcar

/*! The marks over a body figure in the colours of the window. */
ZoneMarks {
    family: Theme.family
    signSize: Theme.px(10)
    pain: Theme.pain
    clear: Theme.green
    deficit: Theme.blue
    open: Theme.ink3
    accent: Theme.accent
    ground: Theme.surface
}
