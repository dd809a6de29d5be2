@echo off
rem Starts automl-lint on the Java runtime beside it.
setlocal
rem Meant for other programs; Java would obey them, and say so on stderr.
set CLASSPATH=
set JAVA_TOOL_OPTIONS=
set JDK_JAVA_OPTIONS=
set _JAVA_OPTIONS=
rem Java takes one collector only, and the user's choice counts. Files leave little behind, so that a
rem small young generation halves the memory.
set COLLECTOR=-XX:+UseSerialGC -XX:MaxNewSize=32m
if defined AUTOML_LINT_JAVA_OPTS if not "%AUTOML_LINT_JAVA_OPTS:-XX:+Use=%"=="%AUTOML_LINT_JAVA_OPTS%" set COLLECTOR=
rem A server for an editor runs for hours: its memory grows only when that is needed.
set HEAP=
if "%~1"=="lsp" set HEAP=-Xms16m
rem What the build learnt of starting fast; older runtimes have that inside.
set AOT=
if exist "%~dp0..\lib\automl-lint.aot" set AOT=-XX:AOTCache="%~dp0..\lib\automl-lint.aot"
"%~dp0..\runtime\bin\java.exe" %COLLECTOR% %HEAP% -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dfile.encoding=UTF-8 %AUTOML_LINT_JAVA_OPTS% %AOT% -m dev.automllint/dev.automllint.cli.Main %*
exit /b %ERRORLEVEL%
