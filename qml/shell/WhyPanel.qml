import QtQuick
import Calcar

/*! Why something is as the screen says. Stands between the page and what we know; Escape closes it. */
FocusScope {
    id: root

    required property Consultation consultation
    required property WhatWeKnow known
    required property Shell shell

    function follow(kind: string, id: string): void {
        if (kind === "finding") {
            root.shell.openFinding(id, explanation.pageOf(id));
        } else {
            root.shell.explain(kind, id);
        }
    }

    implicitWidth: Theme.px(576)
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Why: %1").arg(explanation.title)
    Keys.onEscapePressed: root.shell.closeExplanation()

    Explanation {
        id: explanation

        consultation: root.consultation
        kind: root.shell.explainedKind
        subject: root.shell.explained
        onSubjectChanged: scroller.contentY = 0
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Rectangle {
        anchors.left: parent.left
        width: 1
        height: parent.height
        color: Theme.lineStrong
    }

    WhyHead {
        id: head

        z: 1
        anchors.right: parent.right
        width: parent.width - 1
        explanation: explanation
        onClosed: root.shell.closeExplanation()
    }

    Scroller {
        id: scroller

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        margin: Theme.step
        ground: Theme.surface
        bottomMargin: Theme.wide

        Waterfall {
            width: parent.width
            visible: explanation.waterfall.count > 0
            explanation: explanation
        }

        Rule {
            visible: explanation.waterfall.count > 0
        }

        WhyBalance {
            width: parent.width
            visible: explanation.kind === "condition"
            explanation: explanation
            onFollowed: (kind, id) => root.follow(kind, id)
        }

        Column {
            width: parent.width
            visible: explanation.lines.count > 0

            Repeater {
                model: explanation.lines

                WhyEntry {
                    width: scroller.width - 2 * scroller.margin
                    onClicked: root.follow(linkKind, link)
                }
            }
        }

        Repeater {
            model: explanation.accuracy

            AccuracyLine {
                width: scroller.columnWidth
            }
        }

        WhyActions {
            width: parent.width
            consultation: root.consultation
            explanation: explanation
            shell: root.shell
        }

        Rule {}

        WhySources {
            width: parent.width
            explanation: explanation
        }
    }
}
