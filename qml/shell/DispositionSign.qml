import QtQuick
import Calcar

/*! The sign of the disposition; while nothing is decided, the dashed one of what nobody has looked at. */
Item {
    id: root

    required property WhatWeKnow known

    implicitWidth: Theme.px(36)
    implicitHeight: Theme.px(36)

    UrgencySign {
        anchors.fill: parent
        visible: !root.known.isUndecided
        urgency: root.known.urgency
    }

    FlagMark {
        anchors.fill: parent
        visible: root.known.isUndecided
        state: Terms.Flag.Undecided
    }
}
