#!/usr/bin/env bash
# Puts a built site under pr-preview/pr-NUMBER/ of the gh-pages branch of `origin`, or takes it away again.
#
#   publish-preview.sh publish NUMBER SITE
#   publish-preview.sh remove NUMBER
#
# The site was built by code of a pull request: it is copied, and nothing in it is run or followed.
set -euo pipefail

fail() {
  echo "$1" >&2
  exit 1
}

action=${1:-}
number=${2:-}
site=${3:-}

[[ "$action" == publish || "$action" == remove ]] || fail "Say publish or remove, not '$action'."
[[ "$number" =~ ^[1-9][0-9]{0,8}$ ]] || fail "'$number' is no number of a pull request."

if [[ "$action" == publish ]]; then
  [[ -f "$site/index.html" ]] || fail "$site holds no index.html."
  # A link could make the copy below read a file of this machine; git would obey a .git folder.
  odd=$(find "$site" \( ! -type f ! -type d \) -o -iname '.git*' | head -n 1)
  [[ -z "$odd" ]] || fail "Only plain files and folders are published, not $odd."
  kilobytes=$(du -sk "$site" | cut -f1)
  ((kilobytes <= 256 * 1024)) || fail "The site has $kilobytes KiB; 262144 is the most that is published."
fi

folder="pr-preview/pr-$number"
pages=$(mktemp -d)
trap 'git worktree remove --force "$pages" 2> /dev/null || true; rm -rf "$pages"' EXIT
identity=(-c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com')

start_from_pages() {
  git worktree remove --force "$pages" 2> /dev/null || true
  if git fetch --quiet --depth 1 origin gh-pages 2> /dev/null; then
    git worktree add --quiet --force --detach "$pages" FETCH_HEAD
  else
    [[ "$action" == publish ]] || exit 0
    git worktree add --quiet --force --detach "$pages"
    git -C "$pages" checkout --quiet --orphan "first-preview-$$"
    git -C "$pages" rm -r --quiet --force .
    # Without it GitHub Pages leaves out folders that begin with an underscore, such as Astro's.
    touch "$pages/.nojekyll"
  fi
}

# Another pull request may publish at the same time: whoever comes second begins anew.
for _attempt in 1 2 3 4 5; do
  start_from_pages
  rm -rf "${pages:?}/$folder"
  if [[ "$action" == publish ]]; then
    mkdir -p "$pages/$folder"
    cp -R "$site/." "$pages/$folder/"
  fi
  git -C "$pages" add --all --force .
  if git -C "$pages" diff --cached --quiet; then
    echo "Nothing changed."
    exit 0
  fi
  git -C "$pages" "${identity[@]}" commit --quiet --message "$action preview of #$number"
  if git -C "$pages" push --quiet origin HEAD:refs/heads/gh-pages; then
    exit 0
  fi
  sleep $((RANDOM % 3 + 1))
done
fail "gh-pages changed five times while this ran."
