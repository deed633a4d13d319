import QtQml

/*! The pages in the order of the rail, with their names and signs. */
QtObject {
    id: root

    readonly property list<string> names: [qsTr("Pain"), qsTr("History & flags"), qsTr("Load"), qsTr("Examination"), qsTr("Kinetic chain"), qsTr("Imaging"), qsTr("Outcome"), qsTr("Plan"), qsTr("Documents"), qsTr("Show to patient")]
    readonly property list<string> icons: ["pain", "history", "load", "examination", "chain", "imaging", "outcome", "plan", "documents", "person"]
}
