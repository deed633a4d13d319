import QtQuick
import Calcar

/*! What we know now: disposition and next test stay in place, flags and conditions scroll between them. */
FocusScope {
    id: root

    required property Consultation consultation
    required property WhatWeKnow known
    required property Settings settings
    required property Shell shell

    readonly property bool showsConditions: consultation.hypothesisSettled || !settings.hypothesisFirst

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What we know now")

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Item {
        anchors.fill: parent
        anchors.margins: Theme.px(20)
        anchors.topMargin: Theme.gap

        AppText {
            id: title

            width: parent.width
            text: qsTr("What we know now")
            font.pixelSize: Theme.cardTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        DispositionCard {
            id: disposition

            anchors.top: title.bottom
            anchors.topMargin: Theme.px(12)
            width: parent.width
            known: root.known
            shell: root.shell
        }

        Scroller {
            id: lines

            anchors.top: disposition.bottom
            anchors.bottom: next.top
            anchors.topMargin: Theme.px(12)
            anchors.bottomMargin: Theme.px(12)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: -Theme.step
            anchors.rightMargin: -Theme.step
            margin: Theme.step
            ground: Theme.surface
            spacing: Theme.step

            AppText {
                width: parent.width
                visible: root.consultation.rulesWarning !== ""
                text: root.consultation.rulesWarning
                color: Theme.amber
                font.pixelSize: Theme.secondary
            }

            ScreeningProgress {
                width: parent.width
                known: root.known
                shell: root.shell
            }

            AppText {
                anchors.left: parent.left
                visible: root.known.flags.count > 0
                text: qsTr("Raised")
                font.pixelSize: Theme.secondary
                font.weight: Font.DemiBold
            }

            Repeater {
                model: root.known.flags

                FlagLine {
                    required property string flag
                    required property int state

                    width: lines.columnWidth
                    flagState: state
                    onClicked: root.shell.explain("flag", flag)
                }
            }

            Repeater {
                model: root.known.closedFlags

                FlagLine {
                    required property string flag
                    required property int state

                    width: lines.columnWidth
                    flagState: state
                    onClicked: root.shell.explain("flag", flag)
                }
            }

            Rule {}

            OwnHypothesis {
                width: parent.width
                visible: !root.showsConditions
                consultation: root.consultation
            }

            Row {
                width: parent.width
                visible: root.showsConditions

                AppText {
                    width: parent.width - intervalWord.width
                    text: qsTr("Could be")
                    font.pixelSize: Theme.secondary
                    font.weight: Font.DemiBold
                }

                AppText {
                    id: intervalWord

                    text: qsTr("chance, 95 % interval")
                    color: Theme.ink3
                    font.pixelSize: Theme.caption
                    wrapMode: Text.NoWrap
                }
            }

            AppText {
                width: parent.width
                visible: root.showsConditions && root.known.outsideScope !== ""
                text: qsTr("No percentages: %1").arg(root.known.outsideScope)
                color: Theme.ink2
                font.pixelSize: Theme.secondary
            }

            AppText {
                width: parent.width
                visible: root.showsConditions && root.known.conditions.count === 0
                text: qsTr("Mark where it hurts; then conditions are ranked.")
                color: Theme.ink2
                font.pixelSize: Theme.secondary
            }

            Loader {
                width: parent.width
                visible: active
                active: root.showsConditions

                sourceComponent: ConditionList {
                    known: root.known
                    shell: root.shell
                    own: root.consultation.hypothesisSettled ? root.consultation.record("hypothesis") : ""
                }
            }
        }

        Column {
            id: next

            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.px(12)

            Rule {}

            NextTest {
                width: parent.width
                known: root.known
                shell: root.shell
            }
        }
    }
}
