import { afterEach, expect, vi } from 'vitest'

/** What the code under test logged as an error; a test that expects one clears it. */
export const loggedErrors = vi.spyOn(console, 'error').mockImplementation(() => {})

afterEach(() => {
  const logged = loggedErrors.mock.calls.map(call => call.map(String).join(' '))
  loggedErrors.mockClear()
  expect(logged, 'errors logged on the server and not expected by the test').toEqual([])
})
