/** Asks the search page; an ordinary form, so the address of an answer can be kept and passed on. */
export function SearchForm({ words }: { words: string }) {
  return (
    <form className="search" action="/search" role="search">
      <label htmlFor="q">Words in a story, or the name of a person or source</label>
      <input id="q" type="search" name="q" defaultValue={words} maxLength={1000} />
      <button type="submit">Search</button>
    </form>
  )
}
