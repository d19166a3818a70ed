@echo off
rem So Lang's launcher for Windows: finds a JDK, builds when the sources are newer than the program, runs it.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "JAR=%ROOT%\target\solang.jar"
set "APP=%ROOT%\target\app"
set "JDK="

call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do call :try "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*") do call :try "%%D"
for /d %%D in ("%ProgramFiles%\Java\jdk-*") do call :try "%%D"
for /d %%D in ("%ProgramFiles%\Microsoft\jdk-*") do call :try "%%D"
for /d %%D in ("%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-*") do call :try "%%D"
if not defined JDK (
    >&2 echo So Lang can JDK 25 tro len: hay cai Temurin 25 tu https://adoptium.net roi chay lai. / So Lang needs JDK 25 or newer: install Temurin 25 from https://adoptium.net and run again.
    exit /b 3
)
set "JAVA_HOME=%JDK%"

if "%~1"=="test" goto test
if "%~1"=="format" goto format

call :fresh
if errorlevel 1 (
    call :build
    if errorlevel 1 exit /b 3
)

if not defined SOLANG_HOME set "SOLANG_HOME=%ROOT%\var"
set "COMMAND=%*"
if "%~1"=="dev" set "COMMAND=demo %COMMAND:~4%"
for /f "tokens=2 delims=:" %%C in ('chcp') do set "CODEPAGE=%%C"
chcp 65001 >nul
"%JAVA_HOME%\bin\java.exe" -XX:+UseSerialGC -XX:MaxRAMPercentage=35 -XX:+ExitOnOutOfMemoryError -Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %SOLANG_JAVA_OPTS% "-Dsolang.home=%SOLANG_HOME%" -jar "%APP%\solang.jar" %COMMAND%
set "CODE=%ERRORLEVEL%"
chcp %CODEPAGE% >nul
exit /b %CODE%

:test
pushd "%ROOT%"
call mvnw.cmd -B verify
set "CODE=%ERRORLEVEL%"
popd
exit /b %CODE%

:format
pushd "%ROOT%"
call mvnw.cmd -q -B spotless:apply
set "CODE=%ERRORLEVEL%"
popd
exit /b %CODE%

rem Takes a folder as the JDK if it has a compiler and is new enough, unless one was taken before.
:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
for /f "tokens=1 delims=.-+" %%M in ("%VERSION%") do if %%M GEQ 25 set "JDK=%~f1"
exit /b 0

rem Answers 0 where nothing is newer than the program and the program is unpacked.
:fresh
if not exist "%JAR%" exit /b 1
if not exist "%APP%\solang.jar" exit /b 1
powershell -NoProfile -ExecutionPolicy Bypass -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $of = Get-Item -LiteralPath (Join-Path $env:APP 'of') -ErrorAction SilentlyContinue; $newer = Get-ChildItem -Recurse -LiteralPath (Join-Path $env:ROOT 'src\main'), (Join-Path $env:ROOT 'pom.xml'), (Join-Path $env:ROOT '.mvn') | Where-Object LastWriteTimeUtc -gt $jar | Select-Object -First 1; if ($newer -or -not $of -or $of.LastWriteTimeUtc -lt $jar) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%

rem The folder target\building stands for the lock; it is left alone for half an hour, then taken for a leftover.
:build
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
set /a WAITED=0
:wait
mkdir "%ROOT%\target\building" 2>nul && goto locked
set /a WAITED+=1
if %WAITED% GEQ 1800 rmdir "%ROOT%\target\building" 2>nul
ping -n 2 127.0.0.1 >nul
goto wait
:locked
call :fresh
if not errorlevel 1 goto built
>&2 echo Dang dung chuong trinh tu ma nguon... (building from source)
pushd "%ROOT%"
call mvnw.cmd -q -B -Dmaven.test.skip=true package >"%ROOT%\target\build.log" 2>&1
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
    findstr /b /c:"[ERROR]" "%ROOT%\target\build.log" >&2
    >&2 echo Khong dung duoc chuong trinh; nhat ky: target\build.log ^(the build failed; its log is there^)
    rmdir "%ROOT%\target\building" 2>nul
    exit /b 3
)
"%JAVA_HOME%\bin\java.exe" -Djarmode=tools -jar "%JAR%" extract --destination "%APP%" --force >nul
if errorlevel 1 (
    >&2 echo Khong giai nen duoc chuong trinh; hay dung may chu dang chay roi thu lai. ^(The program could not be unpacked; stop the running server and try again.^)
    rmdir "%ROOT%\target\building" 2>nul
    exit /b 3
)
>"%APP%\of" echo %JAR%
:built
rmdir "%ROOT%\target\building" 2>nul
exit /b 0
