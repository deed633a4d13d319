import QtQuick
import Calcar

/*! To decide otherwise than a raised flag: the clinician’s decision, with a reason, beside what the rules say. */
FocusScope {
    id: root

    required property Consultation consultation
    required property WhatWeKnow known
    property string flag: ""
    property string flagName: ""
    signal closed

    function open(flag: string, name: string): void {
        root.flag = flag;
        root.flagName = name;
        reason.clear();
        root.visible = true;
        reason.forceActiveFocus(Qt.OtherFocusReason);
    }

    function close(): void {
        root.visible = false;
        root.closed();
    }

    visible: false
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Decide otherwise")
    Keys.onEscapePressed: root.close()

    MouseArea {
        anchors.fill: parent
        onClicked: root.close()
    }

    MouseArea {
        anchors.fill: card
    }

    Card {
        id: card

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: Theme.gap
        width: Math.min(parent.width - 2 * Theme.gap, Theme.px(480))
        border.color: Theme.lineStrong

        AppText {
            width: parent.width
            text: qsTr("Decide otherwise")
            font.pixelSize: Theme.cardTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        AppText {
            width: parent.width
            text: qsTr("The rules raised: %1. Your decision is recorded beside theirs, with your name, the day and your reason. Tests that the flag guards stay off.").arg(root.flagName)
            color: Theme.ink2
        }

        TextBlock {
            id: reason

            width: parent.width
            name: qsTr("Reason")
            placeholderText: qsTr("Reason, for the record and the letter")
        }

        AppText {
            width: parent.width
            visible: reason.text.trim() === ""
            text: qsTr("A reason is needed.")
            color: Theme.amber
            font.pixelSize: Theme.secondary
        }

        Flow {
            width: parent.width
            spacing: Theme.step

            AppButton {
                kind: AppButton.Kind.Primary
                enabled: reason.text.trim() !== ""
                text: qsTr("Record my decision")
                onClicked: {
                    root.consultation.overrideFlag(root.flag, reason.text);
                    root.close();
                }
            }

            AppButton {
                kind: AppButton.Kind.Quiet
                text: qsTr("Back")
                onClicked: root.close()
            }
        }
    }
}
