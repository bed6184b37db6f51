#!/usr/bin/env bash
# npm 12: approving a blocked install script and installing again runs nothing, and from then on nothing says so.
#
# With:      npm 12.2.2, esbuild 0.28.2 (its `postinstall` puts the program in the place of a script that only starts it: the file's
#            first bytes tell whether it ran), on Node 24.21.0 and Linux, 2026-11-28.
# Guess:     npm 12 blocks the script with a warning; after `npm approve-scripts esbuild`, or at the latest with the next `npm install`, it
#            runs, as `pnpm approve-builds` does.
# What is:   the approval writes `allowScripts` in package.json and runs nothing. The next `npm install` says «up to date», ends with 0 and
#            runs nothing either: what is in node_modules counts as installed, also when its script was held back. The warning is gone and
#            the list of what is pending is empty, so this checkout looks well and is not; a fresh one works. `npm ci` or
#            `npm rebuild esbuild` run the script.
# What to do: after each change of `allowScripts`, `npm rebuild NAME` or `npm ci` in every checkout that exists; look at what the script
#            makes, never at npm's exit code.
# Seen:
#   install:       exit 0, warned, postinstall has not run
#   approve:       exit 0, postinstall has not run; package.json has {"esbuild":true}
#   install again: exit 0, no warning, postinstall has not run
#   pending:       No packages with unreviewed install scripts.
#   rebuild:       exit 0, postinstall has run
#
# Needs node >= 22.22.2 (of the 24s, >= 24.15; npm 12 asks for it), npm and the npm registry; not Windows, where esbuild's script does
# something else. Ends with 1 when the behaviour is no longer this.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir tool project
npm install --prefix tool --silent --no-audit --no-fund --ignore-scripts npm@12.2.2
npm12() { node "$folder/tool/node_modules/npm/bin/npm-cli.js" --no-audit --no-fund "$@"; }

cd project
echo '{ "private": true }' > package.json
program=node_modules/esbuild/bin/esbuild

# whether the postinstall script has put the program there
state() { if [ "$(head -c 2 "$program")" = '#!' ]; then echo 'has not run'; else echo 'has run'; fi; }
# whether what npm said, in the file `said`, warns of a blocked script
warned() { if grep -q 'install scripts blocked' said; then echo warned; else echo 'no warning'; fi; }

npm12 install esbuild@0.28.2 > said 2>&1
first="$(warned), $(state)"
echo "install:       exit 0, $(warned), postinstall $(state)"

npm12 approve-scripts --no-allow-scripts-pin esbuild > said 2>&1
approved="$(state)"
echo "approve:       exit 0, postinstall $(state); package.json has $(node -p 'JSON.stringify(require("./package.json").allowScripts)')"

npm12 install > said 2>&1
again="$(warned), $(state)"
echo "install again: exit 0, $(warned), postinstall $(state)"

pending=$(npm12 approve-scripts --allow-scripts-pending 2> said)
echo "pending:       $pending"

npm12 rebuild esbuild > said 2>&1
rebuilt="$(state)"
echo "rebuild:       exit 0, postinstall $(state)"

[ "$first" = 'warned, has not run' ]
[ "$approved" = 'has not run' ]
[ "$again" = 'no warning, has not run' ]
[[ "$pending" == *'No packages with unreviewed install scripts'* ]]
[ "$rebuilt" = 'has run' ]
