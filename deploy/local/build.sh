# Sourced by the scripts of deploy/ after toolchain.sh: builds what is not built, and tells what it is at.

say() {
    printf '%6d.0 s  %s\n' "$SECONDS" "$*"
}

# Whether a module was never built, or has sources that are newer than what was built of them.
is_stale() {
    local built=$root/$1/target/built
    [ -e "$built" ] || return 0
    [ -n "$(find "$root/pom.xml" "$root/$1/pom.xml" "$root/$1/src/main" -newer "$built" -print | head -n 1)" ]
}

# Maven's output goes to a file; of it, what shows that something is going on is told.
build() {
    local log=$root/deploy/local/target/build.log line fetched=0 since
    since=$(mktemp)
    mkdir -p "${log%/*}"
    : >"$log"
    say "Building $*; the log is $log"
    if ! mvn -B -f "$root/pom.xml" -am -pl "$(IFS=,; echo "$*")" -Dmaven.test.skip=true package 2>&1 |
        while IFS= read -r line; do
            printf '%s\n' "$line" >>"$log"
            case $line in
                *'Downloaded from '*)
                    fetched=$((fetched + 1))
                    if [ $((fetched % 100)) -eq 0 ]; then
                        say "… $fetched files of libraries fetched"
                    fi
                    ;;
                '[INFO] Building '*'['*/*']')
                    line=${line#'[INFO] Building '}
                    say "Building ${line%% [0-9]*}"
                    ;;
            esac
        done; then
        grep '^\[ERROR\]' "$log" | head -n 12 >&2 || true
        echo "The build failed; everything that Maven said is in $log." >&2
        exit 1
    fi
    note_built "$since" "$@"
    rm -f "$since"
    say "Everything is built"
}

build_stale() {
    local module stale=()
    for module in "${MODULES[@]}"; do
        if is_stale "$module"; then
            stale+=("$module")
        fi
    done
    if [ ${#stale[@]} -gt 0 ]; then
        build "${stale[@]}"
    fi
}
