@echo off
rem Builds the command when a source differs from the last build's, then runs it.
rem artifacts\cli\sources mirrors what the last finished build was made from; artifacts\cli\stamp names its folder.
setlocal
set "root=%~dp0"
set "cli=%~dp0artifacts\cli"
set "busy=%cli%\lock.d"
set "build="

where /q dotnet
if errorlevel 1 (
  >&2 echo tikkun: the .NET SDK 10 is needed and 'dotnet' was not found: https://dotnet.microsoft.com/download
  exit /b 1
)
call :stale
if not errorlevel 1 goto run
call :build
if errorlevel 1 exit /b 1
set /p build=<"%cli%\stamp"

:run
dotnet "%cli%\%build%\Tikkun.Cli.dll" %*
exit /b %errorlevel%

:stale
if not exist "%cli%\stamp" exit /b 1
set /p build=<"%cli%\stamp"
if not exist "%cli%\%build%\Tikkun.Cli.dll" exit /b 1
robocopy "%root%src" "%cli%\sources\src" /MIR /L >nul
if errorlevel 1 exit /b 1
robocopy "%root%web\dist" "%cli%\sources\web" /MIR /L >nul
if errorlevel 1 exit /b 1
robocopy "%root%docs" "%cli%\sources\docs" model.md /PURGE /L >nul
if errorlevel 1 exit /b 1
robocopy "%root%." "%cli%\sources\root" Directory.*.props global.json /PURGE /L >nul
if errorlevel 1 exit /b 1
exit /b 0

:build
if not exist "%cli%" mkdir "%cli%"
:wait
mkdir "%busy%" 2>nul
if errorlevel 1 (
  ping -n 2 127.0.0.1 >nul
  goto wait
)
call :stale
if not errorlevel 1 (
  rmdir "%busy%"
  exit /b 0
)
if not defined build (>&2 echo building Tikkun ^(first start^)...) else (>&2 echo building Tikkun...)
set "fresh=build-%random%%random%"
del "%cli%\stamp" 2>nul
robocopy "%root%src" "%cli%\sources\src" /MIR >nul
robocopy "%root%web\dist" "%cli%\sources\web" /MIR >nul
robocopy "%root%docs" "%cli%\sources\docs" model.md /PURGE >nul
robocopy "%root%." "%cli%\sources\root" Directory.*.props global.json /PURGE >nul
call :publish true >"%cli%\build.log" 2>&1
if not errorlevel 1 goto built
rem Where the compiler of native code is not to be had, all is compiled at every start.
call :publish false >"%cli%\plain.log" 2>&1
if errorlevel 1 (
  >&2 type "%cli%\plain.log"
  rmdir "%busy%"
  exit /b 1
)
>&2 echo built without native code, so every start takes longer; "%cli%\build.log" says why
:built
>"%cli%\stamp.new" echo %fresh%
move /y "%cli%\stamp.new" "%cli%\stamp" >nul
rem A folder whose files are in use cannot be renamed, and stays.
for /d %%d in ("%cli%\build-*") do if /i not "%%~nxd"=="%fresh%" if /i not "%%~nxd"=="%build%" (
  ren "%%d" "old-%%~nxd" 2>nul && rmdir /s /q "%cli%\old-%%~nxd"
)
rmdir "%busy%"
exit /b 0

rem Native code besides, if asked for, so that a start compiles little.
:publish
pushd "%root%"
dotnet publish src\Tikkun.Cli -c Release -o "artifacts\cli\%fresh%" --artifacts-path artifacts\cli\making --nologo --tl:off -v quiet -clp:ErrorsOnly -nodeReuse:false -p:UseSharedCompilation=false -p:RunAnalyzers=false -p:NuGetAudit=false -p:PublishReadyToRun=%1
set "failed=%errorlevel%"
popd
exit /b %failed%
