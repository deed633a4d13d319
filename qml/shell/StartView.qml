import QtQuick
import Calcar

/*! Who comes today: looks a person up while it is typed, goes on with a consultation, or begins one. */
FocusScope {
    id: root

    required property FrontDoor door
    signal settingsWanted

    readonly property bool isWide: width >= Theme.px(1024)
    property bool isAdding: false

    StartPage {
        id: start

        door: root.door
    }

    StartBar {
        id: bar

        width: parent.width
        door: root.door
        onSettingsWanted: root.settingsWanted()
    }

    Scroller {
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        bottomMargin: Theme.wide

        Item {
            width: parent.width
            height: columns.height + Theme.wide

            Flow {
                id: columns

                readonly property real side: Theme.px(352)

                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.wide
                width: Math.min(parent.width - 2 * Theme.gap, Theme.px(1120))
                spacing: Theme.gap

                Column {
                    width: root.isWide ? columns.width - columns.side - columns.spacing : columns.width
                    spacing: Theme.gap

                    PersonSearch {
                        id: search

                        width: parent.width
                        start: start
                        isAdding: root.isAdding
                        onAddWanted: root.isAdding = true
                    }

                    NewPersonCard {
                        width: parent.width
                        visible: root.isAdding
                        door: root.door
                        startWords: start.query
                        onFinished: root.isAdding = false
                    }

                    RecentVisits {
                        width: parent.width
                        visible: !root.isAdding && start.query === ""
                        start: start
                    }
                }

                ExampleCard {
                    width: root.isWide ? columns.side : columns.width
                    start: start
                }
            }
        }
    }
}
