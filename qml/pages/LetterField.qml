import QtQuick
import Calcar

/*! One field of the letter, under the title of its group where it is the first of it. */
Column {
    id: root

    required property int index
    required property string key
    required property string group
    required property string title
    required property string hint
    required property string text
    required property bool isLong
    required property bool isFirst
    property bool isMissing: false
    property bool isEditable: true
    signal committed(string text)

    spacing: Theme.half

    function giveFocus(): void {
        form.giveFocus();
    }

    AppText {
        width: parent.width
        visible: root.isFirst
        topPadding: root.index === 0 ? 0 : Theme.step
        text: root.group
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    FormField {
        id: form

        width: parent.width
        title: root.title
        value: root.text
        hint: root.hint
        isLong: root.isLong
        isEditable: root.isEditable
        isMissing: root.isMissing
        onCommitted: text => root.committed(text)
    }
}
