import QtQuick
import Calcar

/*! Who reported a study, and what the report says. */
Column {
    id: root

    required property string readBy
    required property string result
    signal kept(string readBy, string result)

    spacing: Theme.step

    function begin(): void {
        reader.typed = root.readBy;
        report.typed = root.result;
        reader.giveFocus();
    }

    FormField {
        id: reader

        property string typed: ""

        width: parent.width
        title: qsTr("Read by")
        hint: qsTr("Who reported it")
        value: root.readBy
        onEdited: text => typed = text
    }

    FormField {
        id: report

        property string typed: ""

        width: parent.width
        title: qsTr("Result, in the report's words")
        value: root.result
        onEdited: text => typed = text
    }

    AppButton {
        anchors.left: parent.left
        kind: AppButton.Kind.Primary
        text: qsTr("Keep")
        onClicked: root.kept(reader.typed, report.typed)
    }
}
