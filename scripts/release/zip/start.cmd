@echo off
rem Opent de studio in de browser. Sluit dit venster om haar te sluiten.
rem Opens the studio in the browser. Close this window to close it.
"%~dp0gwsim.exe" studio %*
if errorlevel 1 pause
