import QtQuick
import Calcar

/*! The conditions that it could be, the likely ones first; the rest unfolds. */
Column {
    id: root

    required property WhatWeKnow known
    required property Shell shell
    property string own: ""
    property int most: 5
    property bool all: false

    spacing: Theme.half

    Repeater {
        model: FirstRows {
            source: root.known.conditions
            most: root.all ? -1 : root.most
        }

        ConditionLine {
            required property string condition

            width: root.width
            isOwn: root.own.length > 2 && (name.toLowerCase().includes(root.own.toLowerCase()) || root.own.toLowerCase().includes(name.toLowerCase()))
            onClicked: root.shell.explain("condition", condition)
        }
    }

    AppButton {
        anchors.left: parent.left
        visible: root.known.conditions.count > root.most
        kind: AppButton.Kind.Quiet
        text: root.all ? qsTr("Fewer") : qsTr("%1 more").arg(root.known.conditions.count - root.most)
        onClicked: root.all = !root.all
    }
}
