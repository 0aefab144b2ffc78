# Sourced by the scripts of deploy/: finds a JDK and Maven, or says in one sentence which is missing.

# Prints the major version of the JDK in a folder, nothing if there is none.
jdk_version() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
    fi
}

# Prints the folder of a JDK that is new enough: the one that JAVA_HOME names, the one on the PATH, else the newest in
# the folders where systems and version managers put them.
find_jdk() {
    local wanted=21 home version best='' newest=0
    if [ "$(jdk_version "${JAVA_HOME:-}")" -ge "$wanted" ] 2>/dev/null; then
        printf '%s\n' "$JAVA_HOME"
        return
    fi
    if command -v javac >/dev/null; then
        home=$(javac -J-XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
        if [ "$(jdk_version "$home")" -ge "$wanted" ] 2>/dev/null; then
            printf '%s\n' "$home"
            return
        fi
    fi
    for home in /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/*jdk* /opt/*java* \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        version=$(jdk_version "$home")
        if [ "${version:-0}" -ge "$wanted" ] && [ "$version" -gt "$newest" ]; then
            best=$home newest=$version
        fi
    done
    printf '%s\n' "$best"
}

require_toolchain() {
    JAVA_HOME=$(find_jdk)
    if [ -z "$JAVA_HOME" ]; then
        echo "No JDK 21 or newer was found: install one, or set JAVA_HOME to where it is." >&2
        exit 1
    fi
    export JAVA_HOME
    if ! command -v mvn >/dev/null; then
        echo "Maven was not found: install version 3.8.6 or newer and put mvn on the PATH." >&2
        exit 1
    fi
}

# The modules, in the order of the reactor.
MODULES=(deploy/embedded assessment-service report-worker deploy/local)

# Notes of each module that it was built from the sources as they were when a file was made. Maven leaves a result alone
# that stays the same, so the results' own times don't tell.
note_built() {
    local since=$1 module
    shift
    for module; do
        touch -r "$since" "$root/$module/target/built"
    done
}
