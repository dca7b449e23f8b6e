#!/bin/sh
# Opent de studio in de browser; Ctrl-C sluit haar. Opens the studio in the browser; Ctrl-C closes it.
exec "$(dirname "$0")/gwsim" studio "$@"
