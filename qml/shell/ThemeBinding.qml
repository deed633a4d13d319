import QtQuick
import Calcar

/*! Lets the theme follow the settings of the user, and the host or the system where they say so. */
Item {
    id: root

    required property Settings settings
    readonly property bool systemIsDark: palette.window.hslLightness < 0.5

    SystemPalette {
        id: palette
    }

    Binding {
        target: Theme
        property: "dark"
        value: root.settings.scheme === Settings.Dark || (root.settings.scheme === Settings.System && root.systemIsDark)
    }

    Binding {
        target: Theme
        property: "scale"
        value: root.settings.scale / 100
    }

    Binding {
        target: Theme
        property: "reduceMotion"
        value: root.settings.reduceMotion
    }
}
