#!/usr/bin/env bash
# The documents as a site: static pages without a script, for a browser or a web server. It fails where a link, an anchor or a picture is missing.
# Usage: scripts/site.sh [FOLDER]; results/site if no folder is given. Needs the .NET SDK and, once packages are restored, no network.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$here/results/site}
dotnet run -c Release --project "$here/scripts/site" -- "$here" "$folder"
echo "$folder/index.html"
