"""What people type: options, questions, forms in the editor, and what they mean."""
