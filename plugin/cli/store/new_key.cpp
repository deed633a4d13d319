#include "plugin/cli/store/new_key.hpp"

#include <ostream>
#include <utility>

#include "integrations/store/keychain/keychain_key.hpp"

namespace calcar::cli {
namespace {

using Source = engine::Result<std::unique_ptr<store::KeySource>>;

/// @param code  filled when it is a recovery code
Source sourceOf(const NewKeyOptions& options, std::string& code) {
  if (options.recovery) {
    code = store::newRecoveryCode();
    return store::keyFromRecoveryCode(code);
  }
  if (options.passphrase) {
    return askNewSecret("New passphrase, at least 12 letters: ").map([](const std::string& passphrase) {
      return store::keyFromPassphrase(passphrase);
    });
  }
  return options.keychain ? store::keyFromKeychain() : store::keyFromFile(options.keyFile);
}

}  // namespace

engine::Result<NewKey> addKeyTo(const store::Store& store, const store::Actor& actor,
                                const NewKeyOptions& options) {
  NewKey made;
  const Source source = sourceOf(options, made.recoveryCode);
  if (!source) {
    return tl::unexpected(source.error());
  }
  const auto id = store::KeySlots(store).add(actor, **source, options.label);
  if (!id) {
    return tl::unexpected(id.error());
  }
  made.id = *id;
  made.kind = (*source)->kind();
  return made;
}

void printRecoveryCode(std::ostream& out, const std::string& code) {
  out << "Recovery code:  " << code << '\n'
      << "Write it down or print it now: it is shown this once and kept nowhere. Lock it away, not beside "
         "the\n"
         "computer. It opens the store when the everyday key is lost; without both, nobody can read the "
         "store\n"
         "again. Whoever has the code and a copy of the store can read everything in it.\n";
}

}  // namespace calcar::cli
