"""What others show of a page: search engines, feed readers, chats and social media."""
