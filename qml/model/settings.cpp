#include "qml/model/settings.hpp"

#include <algorithm>

#include <QLocale>

namespace calcar::ui {

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), m_file(file, QSettings::IniFormat) {}

Settings::Scheme Settings::scheme() const {
  const QString word = m_file.value("window/scheme", "system").toString();
  return word == "dark" ? Scheme::Dark : word == "light" ? Scheme::Light : Scheme::System;
}

void Settings::setScheme(Scheme scheme) {
  put("window/scheme", scheme == Scheme::Dark ? "dark" : scheme == Scheme::Light ? "light" : "system");
}

int Settings::scale() const {
  return std::clamp(m_file.value("window/scale", kSmallestScale).toInt(), kSmallestScale, kLargestScale);
}

void Settings::setScale(int percent) {
  put("window/scale", std::clamp(percent, kSmallestScale, kLargestScale));
}

QString Settings::language() const { return m_file.value("window/language").toString(); }
void Settings::setLanguage(const QString& language) { put("window/language", language); }

void Settings::setLanguages(const QStringList& known) {
  m_languages = QStringList{QString()} + known;
  emit changed();
}

int Settings::languageIndex() const { return std::max(0, static_cast<int>(m_languages.indexOf(language()))); }

void Settings::chooseLanguage(int index) { setLanguage(m_languages.value(index)); }

QStringList Settings::languageNames() const {
  QStringList names;
  for (const QString& language : m_languages) {
    const QLocale locale(language);
    names.append(language.isEmpty()                      ? tr("As the system")
                 : locale.language() == QLocale::English ? QStringLiteral("English")
                 : locale.nativeLanguageName().isEmpty() ? language
                                                         : locale.nativeLanguageName());
  }
  return names;
}

bool Settings::hypothesisFirst() const { return m_file.value("habits/hypothesis-first", true).toBool(); }
void Settings::setHypothesisFirst(bool first) { put("habits/hypothesis-first", first); }
bool Settings::reduceMotion() const { return m_file.value("window/reduce-motion", false).toBool(); }
void Settings::setReduceMotion(bool reduce) { put("window/reduce-motion", reduce); }

int Settings::placeOf(const QString& consultation) const {
  return m_file.value("places/" + consultation, 0).toInt();
}

void Settings::setPlaceOf(const QString& consultation, int page) {
  m_file.setValue("places/" + consultation, page);
}

int Settings::idleMinutes() const {
  return std::clamp(m_file.value("safety/idle-minutes", kUsualIdleMinutes).toInt(), 0, kLongestIdleMinutes);
}

void Settings::setIdleMinutes(int minutes) {
  put("safety/idle-minutes", std::clamp(minutes, 0, kLongestIdleMinutes));
}

QString Settings::clinicianName() const { return m_file.value("clinician/name").toString(); }
void Settings::setClinicianName(const QString& name) { put("clinician/name", name.simplified()); }
QString Settings::clinicianRole() const { return m_file.value("clinician/role").toString(); }
void Settings::setClinicianRole(const QString& role) { put("clinician/role", role.simplified()); }
QString Settings::clinicianRegistration() const { return m_file.value("clinician/registration").toString(); }
void Settings::setClinicianRegistration(const QString& number) {
  put("clinician/registration", number.simplified());
}
QString Settings::workplaceName() const { return m_file.value("workplace/name").toString(); }
void Settings::setWorkplaceName(const QString& name) { put("workplace/name", name.simplified()); }
QRectF Settings::windowArea() const { return m_file.value("window/area").toRectF(); }
void Settings::setWindowArea(const QRectF& area) { put("window/area", area); }

void Settings::put(const QString& key, const QVariant& value) {
  if (m_file.value(key) != value) {
    m_file.setValue(key, value);
    emit changed();
  }
}

}  // namespace calcar::ui
