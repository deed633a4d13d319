import QtQuick
import Calcar

/*! The pages in the width of a side panel: five tabs, and what belongs to a tab above them. */
Column {
    id: root

    required property Shell shell

    /*! Pages under each tab; the first is where the tab leads. */
    readonly property var groups: [[Terms.Page.Pain, Terms.Page.Patient], [Terms.Page.History, Terms.Page.Load], [Terms.Page.Examination, Terms.Page.KineticChain, Terms.Page.Imaging], [Terms.Page.Plan, Terms.Page.Outcome], [Terms.Page.Documents]]
    readonly property list<string> tabNames: [qsTr("Pain"), qsTr("Ask"), qsTr("Examine"), qsTr("Plan"), qsTr("Letter")]
    readonly property list<string> tabIcons: ["pain", "history", "examination", "plan", "documents"]
    readonly property int tab: {
        for (let i = 0; i < groups.length; ++i) {
            if (groups[i].includes(root.shell.page)) {
                return i;
            }
        }
        return 0;
    }

    Pages {
        id: pages
    }

    Rule {
        width: parent.width
    }

    Rectangle {
        width: parent.width
        height: subs.height
        visible: root.groups[root.tab].length > 1
        color: Theme.surface

        Row {
            id: subs

            width: parent.width

            Repeater {
                model: root.groups[root.tab]

                AppButton {
                    required property int modelData

                    width: subs.width / root.groups[root.tab].length
                    kind: AppButton.Kind.Quiet
                    tint: modelData === root.shell.page ? Theme.accent : Theme.ink2
                    text: pages.names[modelData]
                    Accessible.selected: modelData === root.shell.page
                    onClicked: root.shell.open(modelData)

                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        visible: parent.modelData === root.shell.page
                        width: parent.width - 2 * Theme.px(12)
                        height: 3
                        radius: 2
                        color: Theme.accent
                    }
                }
            }
        }
    }

    Rectangle {
        width: parent.width
        height: tabs.height + Theme.half
        color: Theme.surface

        Row {
            id: tabs

            width: parent.width

            Repeater {
                model: 5

                RailButton {
                    required property int index

                    width: tabs.width / 5
                    collapsed: true
                    isTab: true
                    text: root.tabNames[index]
                    iconName: root.tabIcons[index]
                    current: root.tab === index
                    onClicked: root.shell.open(root.groups[index][0])
                }
            }
        }
    }
}
