import QtQuick
import Calcar

/*! Two identities side by side, what differs marked by shape and word. */
Flow {
    id: root

    required property string leftTitle
    required property string leftName
    required property string leftFacts
    required property string rightTitle
    required property string rightName
    required property string rightFacts

    readonly property real cell: width >= Theme.px(560) ? (width - spacing) / 2 : width

    spacing: Theme.px(12)

    PersonBox {
        width: root.cell
        title: root.leftTitle
        name: root.leftName
        facts: root.leftFacts
        nameDiffers: root.leftName !== root.rightName
        factsDiffer: root.leftFacts !== root.rightFacts
    }

    PersonBox {
        width: root.cell
        title: root.rightTitle
        name: root.rightName
        facts: root.rightFacts
        nameDiffers: root.leftName !== root.rightName
        factsDiffer: root.leftFacts !== root.rightFacts
    }
}
