#!/usr/bin/env bash
# Shell parts of specbook-publish.yml.
#
#   specbook-publish.sh find EVENT OWNER BRANCH REVISION   target=main, or the number of the pull request
#   specbook-publish.sh publish main|NUMBER SITE           puts a built site on the branch gh-pages
#   specbook-publish.sh remove NUMBER                      takes a preview away
#   specbook-publish.sh changes FILE URL SITE              the list of changes, as text of the comment
#   specbook-publish.sh comment NUMBER TEXT [--only-update] writes the one comment; TEXT - is read from the input
#   specbook-publish.sh pages                              source=workflow or source=legacy
#
# The site was built by code of a pull request: it is copied, and nothing in it is run or followed.
set -euo pipefail

fail() {
  echo "$1" >&2
  exit 1
}

check_number() {
  [[ "$1" =~ ^[1-9][0-9]{0,8}$ ]] || fail "'$1' is no number of a pull request."
}

find_target() {
  local event=$1 owner=$2 branch=$3 revision=$4 number
  if [[ "$event" == push ]]; then
    # Somebody may have pushed another trigger together with another branch.
    if [[ "$owner" == "${GITHUB_REPOSITORY%%/*}" && "$branch" == "${DEFAULT_BRANCH:-}" ]]; then
      echo "target=main"
    fi
    return 0
  fi
  number=$(gh api --method GET "repos/$GITHUB_REPOSITORY/pulls" -f state=open -f "head=$owner:$branch" |
    jq --raw-output --arg revision "$revision" 'map(select(.head.sha == $revision)) | first | .number // empty')
  if [[ "$number" =~ ^[1-9][0-9]{0,8}$ ]]; then
    echo "target=$number"
  else
    echo "No open pull request has this revision as its head: nothing to publish." >&2
  fi
}

check_site() {
  local site=$1 odd kilobytes
  # Below a prefix the front page is not at the root.
  [[ -n "$(find "$site" -name index.html -print -quit 2> /dev/null)" ]] || fail "$site holds no index.html."
  # A link could make the copy below read a file of this machine; git would obey a .git folder.
  odd=$(find "$site" \( ! -type f ! -type d \) -o -iname '.git*' | head -n 1)
  [[ -z "$odd" ]] || fail "Only plain files and folders are published, not $odd."
  kilobytes=$(du -sk "$site" | cut -f1)
  ((kilobytes <= 512 * 1024)) || fail "The site has $kilobytes KiB; 524288 is the most that is published."
}

# Git with the identity of the bot, and with the token of the job where there is one.
bot_git() {
  local options=(-c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com')
  if [[ -n "${GH_TOKEN:-}" && -n "${GITHUB_SERVER_URL:-}" ]]; then
    options+=(-c "http.$GITHUB_SERVER_URL/.extraheader=AUTHORIZATION: basic $(printf 'x-access-token:%s' "$GH_TOKEN" | base64 -w0)")
  fi
  git "${options[@]}" "$@"
}

# Checks out gh-pages into $pages; ends the script if there is no such branch and none is wanted.
start_from_pages() {
  git worktree remove --force "$pages" 2> /dev/null || true
  if bot_git fetch --quiet --depth 1 origin gh-pages 2> /dev/null; then
    git worktree add --quiet --force --detach "$pages" FETCH_HEAD
    return 0
  fi
  [[ "$1" == publish ]] || exit 0
  git worktree add --quiet --force --detach "$pages"
  git -C "$pages" checkout --quiet --orphan "first-site-$$"
  git -C "$pages" rm -r --quiet --force .
  # Without it GitHub Pages leaves out folders that begin with an underscore, such as Astro's.
  touch "$pages/.nojekyll"
}

# Replaces what stood at the target; the main site leaves previews and a custom domain in place.
clear_target() {
  local target=$1
  if [[ "$target" == main ]]; then
    find "$pages" -mindepth 1 -maxdepth 1 \
      ! -name .git ! -name .nojekyll ! -name CNAME ! -name pr-preview -exec rm -rf {} +
  else
    rm -rf "${pages:?}/pr-preview/pr-$target"
  fi
}

change_pages() {
  local action=$1 target=$2 site=${3:-} place
  pages=$(mktemp -d)
  trap 'git worktree remove --force "$pages" 2> /dev/null || true; rm -rf "$pages"' EXIT
  # Another pull request may publish at the same time: whoever comes second begins anew.
  for _attempt in 1 2 3 4 5; do
    start_from_pages "$action"
    clear_target "$target"
    if [[ "$action" == publish ]]; then
      place=$pages
      [[ "$target" == main ]] || place="$pages/pr-preview/pr-$target"
      mkdir -p "$place"
      # A build of the main branch must not write into previews.
      [[ "$target" != main ]] || rm -rf "$site/pr-preview"
      cp -R "$site/." "$place/"
    fi
    git -C "$pages" add --all --force .
    if git -C "$pages" diff --cached --quiet; then
      echo "Nothing changed."
      exit 0
    fi
    bot_git -C "$pages" commit --quiet --message "$action $target"
    if bot_git -C "$pages" push --quiet origin HEAD:refs/heads/gh-pages; then
      exit 0
    fi
    sleep $((RANDOM % 3 + 1))
  done
  fail "gh-pages changed five times while this ran."
}

# The list was written by code of the pull request: nobody is mentioned, no address is linked but that of a rule, and nothing
# is shown but text, tables and details. GitHub takes 65,536 characters; the page with all changes is linked, where the site has one.
list_changes() {
  local file=$1 url=$2 site=$3 page
  [[ -f "$file" && ! -L "$file" ]] || return 0
  page=$(cd "$site" && find . -path '*/changes/index.html' -print -quit 2> /dev/null)
  page=${page#./}
  [[ "$page" =~ ^[A-Za-z0-9._~/-]+$ ]] && page="$url${page%index.html}" || page=''
  head --bytes 400000 "$file" | jq --raw-input --slurp --raw-output --arg page "$page" '
    gsub("@"; "@\u200b") | gsub("\\]\\("; "] (") | gsub("\\]:"; "] :") | gsub("://"; ":\u200b//")
    | gsub("www\\."; "www\u200b.") | gsub("#(?=[0-9])"; "#\u200b") | gsub("<(?!/?(details|summary)>)"; "‹")
    | gsub("(?<=\n)\\[(?<id>[a-z-]+)\\] : https:\u200b(?<page>//github\\.com/astro-specbook/specbook/blob/main/docs/diff-rules\\.md#[a-z-]+)(?=\n)";
      "[\(.id)]: https:\(.page)")
    | if length > 60000 then (.[:60000] | sub("\n[^\n]*$"; "\n\n…\n")) else . end
    | if ([match("<details>"; "g")] | length) > ([match("</details>"; "g")] | length) then . + "\n</details>\n" else . end
    | if $page == "" then . else . + "\nAll changes: " + $page + "\n" end'
}

write_comment() {
  local number=$1 marker='<!-- specbook-preview -->' text=$2 comment
  [[ "$text" != - ]] || text=$(cat)
  body=$(mktemp)
  trap 'rm -f "$body"' EXIT
  # A long text is no argument of a command.
  printf '%s\n%s' "$marker" "$text" > "$body"
  comment=$(gh api --paginate "repos/$GITHUB_REPOSITORY/issues/$number/comments" |
    jq --raw-output --slurp --arg marker "$marker" \
      'add // [] | map(select(.user.login == "github-actions[bot]" and (.body | startswith($marker)))) | first | .id // empty')
  if [[ -n "$comment" ]]; then
    gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$comment" -F "body=@$body"
  elif [[ "${3:-}" != --only-update ]]; then
    gh api --method POST "repos/$GITHUB_REPOSITORY/issues/$number/comments" -F "body=@$body"
  fi
}

pages_source() {
  local source
  source=$(gh api "repos/$GITHUB_REPOSITORY/pages" --jq .build_type 2> /dev/null) || source=none
  if [[ "$source" == none ]]; then
    echo "Pages is off. Turn it on under Settings, Pages: the branch gh-pages, or GitHub Actions." >&2
  fi
  echo "source=$source"
}

case "${1:-}" in
  find) find_target "${2:-}" "${3:-}" "${4:-}" "${5:-}" ;;
  publish)
    [[ "${2:-}" == main ]] || check_number "${2:-}"
    check_site "${3:-}"
    change_pages publish "$2" "$3"
    ;;
  remove)
    check_number "${2:-}"
    change_pages remove "$2"
    ;;
  comment)
    check_number "${2:-}"
    write_comment "$2" "${3:-}" "${4:-}"
    ;;
  changes) list_changes "${2:-}" "${3:-}" "${4:-}" ;;
  pages) pages_source ;;
  *) fail "Say find, publish, remove, changes, comment or pages, not '${1:-}'." ;;
esac
